import { Search } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'

// An address of more, in letters that take nine signs each, would be too long for servers on the way.
const most = 1000

/** Where words are typed. They are sought on Enter, so that half a word is not; more than can be is not cut. */
export function SearchField({ value, onSeek }: { value: string; onSeek: (q: string) => void }) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState(value)
  const format = useFormat()
  const [isTooLong, setTooLong] = useState(false)
  useEffect(() => setTyped(value), [value])
  function send(event: FormEvent) {
    event.preventDefault()
    const sought = typed.trim()
    setTooLong(sought.length > most)
    if (sought.length <= most) onSeek(sought)
  }
  return (
    <form className="search-field" onSubmit={send}>
      <TextField
        label={t('words')}
        type="search"
        value={typed}
        onChange={setTyped}
        error={
          isTooLong && typed.trim().length > most
            ? t('tooLong', { most: format.number(most), number: format.number(typed.trim().length) })
            : undefined
        }
        description={t('wordsHint')}
        lead={<Search aria-hidden="true" />}
      />
      <Button kind="primary" type="submit">
        {t('seek')}
      </Button>
    </form>
  )
}
