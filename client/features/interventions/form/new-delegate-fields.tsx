import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { TextField } from '#ui/text-field'
import { useRefusal } from '../../../http/use-refusal.ts'
import { isComposed } from '../../../ui/composed.ts'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'
import { addDelegate } from './transport.ts'
import { type Delegation, delegateAdded } from './values.ts'

/** Adds who is speaking as a delegate, in the place where the name of that day stands otherwise. */
export function NewDelegateFields({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('intervention-form')
  const { form } = useEntry()
  const cache = useQueryClient()
  const inWords = useRefusal()
  const [refusal, setRefusal] = useState<string>()
  const [isPending, setPending] = useState(false)

  async function add() {
    const fresh = form.getValues('newDelegate')
    if (!fresh || isPending) return
    setPending(true)
    setRefusal(undefined)
    try {
      const added = await addDelegate(fresh, delegation.id)
      for (const [name, value] of Object.entries(delegateAdded(added)))
        form.setValue(name as 'note', value as string)
      for (const feature of ['persons', 'delegates', 'delegations'])
        cache.invalidateQueries({ queryKey: [feature] })
      document.querySelector<HTMLElement>('[data-path="start"] input')?.focus()
    } catch (error) {
      setRefusal(inWords(error))
    } finally {
      setPending(false)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      !isComposed(event.nativeEvent) &&
      !event.ctrlKey &&
      !event.metaKey &&
      event.target instanceof HTMLInputElement
    ) {
      event.preventDefault()
      add()
    }
  }
  return (
    // Leaving a field would write it back into what is emptied once the delegate is added: no onBlur.
    <fieldset className="entry-new wide" onKeyDown={onKeyDown}>
      <legend>
        {t('newDelegate.title')} <NamePlate code={delegation.code} name={delegation.name} size="small" />
      </legend>
      <EntryField name="newDelegate.honorific" className="narrow">
        {({ onBlur: _, ...field }) => <TextField {...field} label={t('speaker.honorific')} autoFocus />}
      </EntryField>
      <EntryField name="newDelegate.name" className="rest">
        {({ onBlur: _, ...field }) => (
          <TextField {...field} label={t('speaker.name')} error={field.error ?? refusal} isRequired />
        )}
      </EntryField>
      <EntryField name="newDelegate.post" className="wide">
        {({ onBlur: _, ...field }) => <TextField {...field} label={t('speaker.post')} />}
      </EntryField>
      <div className="row wide">
        <Button size="small" keys="Enter" isPending={isPending} onPress={add}>
          {t('newDelegate.add')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => form.setValue('newDelegate', null)}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
