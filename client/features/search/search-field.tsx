import { Search } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { TextField } from '#ui/text-field'

/** Where words are typed. They are sought on Enter, so that half a word is not. */
export function SearchField({ value, onSeek }: { value: string; onSeek: (q: string) => void }) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  function send(event: FormEvent) {
    event.preventDefault()
    onSeek(typed.trim())
  }
  return (
    <form className="search-field" onSubmit={send}>
      <TextField
        label={t('words')}
        type="search"
        value={typed}
        onChange={setTyped}
        maxLength={300}
        description={t('wordsHint')}
        lead={<Search aria-hidden="true" />}
      />
      <Button kind="primary" type="submit">
        {t('seek')}
      </Button>
    </form>
  )
}
