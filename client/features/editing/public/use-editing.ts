import { useEffect, useState } from 'react'
import { type Editors, keepEditing, stopEditing } from '#contract/editing'
import type { RecordType } from '#contract/history'
import { call } from '../../../http/call.ts'

const everyMs = 15_000

/** Tells others that this record is being changed here, as long as the caller is on the screen, and who else changes it. */
export function useEditing(type: RecordType, id: string | undefined): Editors['others'] {
  const [others, setOthers] = useState<Editors['others']>([])
  useEffect(() => {
    if (!id) return
    let isOver = false
    const params = { type, id }
    // Nothing depends on it: where it does not get through, nobody is told.
    const tell = async () => {
      const answer = await call(keepEditing, { params }, { isQuiet: true }).catch(() => null)
      if (answer && !isOver) setOthers(answer.others)
    }
    tell()
    const timer = setInterval(tell, everyMs)
    return () => {
      isOver = true
      clearInterval(timer)
      setOthers([])
      call(stopEditing, { params }, { isQuiet: true }).catch(() => null)
    }
  }, [type, id])
  return others
}
