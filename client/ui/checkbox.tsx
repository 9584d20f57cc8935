import { Check, Minus } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import './choice.css'

type CheckboxProps = {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  onBlur?: () => void
  /** Some but not all of what it stands for. */
  isIndeterminate?: boolean
  isDisabled?: boolean
  isInvalid?: boolean
  name?: string
  ref?: Ref<HTMLInputElement>
}

export function Checkbox({ children, ref, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} inputRef={refObject(ref)} className="choice">
      {({ isIndeterminate }) => (
        <>
          <span className="choice-mark" aria-hidden="true">
            {isIndeterminate ? <Minus /> : <Check />}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}

/** React Aria hands its inner input to an object ref only; forms often hold a callback. */
function refObject<Element>(ref: Ref<Element> | undefined) {
  if (typeof ref !== 'function') return ref ?? undefined
  return {
    set current(element: Element | null) {
      ref(element)
    },
    get current() {
      return null
    },
  }
}
