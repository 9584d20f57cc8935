import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { TextField } from './text-field.tsx'

type SearchBoxProps = {
  label: string
  value: string
  /** Gets what was typed once the typing pauses. */
  onChange: (text: string) => void
  description?: string
}

const pause = 200

/** A field that searches as one types; what stands in it never lags behind the fingers. */
export function SearchBox({ label, value, onChange, description }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text === told.current) return
    const timer = setTimeout(() => {
      told.current = text
      tell.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <TextField
      label={label}
      description={description}
      type="search"
      lead={<Search />}
      value={text}
      onChange={setText}
      autoComplete="off"
    />
  )
}
