import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Notice } from '#ui/notice'
import { TextArea } from '#ui/text-area'
import { useAtDesk } from '../at-desk.ts'
import { useKnown } from '../names/known-context.ts'
import { type PastedLine, readLines } from '../names/paste.ts'
import { useAsk } from '../prompts/asking.tsx'
import { PastedRow } from './pasted-row.tsx'
import './paste.css'

/** What a person has put right in a line: another delegation, or left out. */
export type Mended = { delegationId?: string; isOut?: boolean }

/** A list of names, a line each: who was understood as whom, put right where it was not, and only then added. */
export function PasteDialog({ first }: { first: string }) {
  const { t } = useTranslation('floor')
  const { desk, acts, list } = useAtDesk()
  const { close } = useAsk()
  const known = useKnown()
  const [text, setText] = useState(first)
  const [mended, setMended] = useState<Record<string, Mended>>({})
  const [isAdding, setAdding] = useState(false)
  const listed = new Set(list.map(({ delegationId }) => delegationId))
  const lines = useMemo(() => readLines(text, known), [text, known])
  const rows = lines.map((line, index) => rowOf(line, mended[`${index} ${line.text}`], listed))
  const taken = rows.filter(({ isOut, delegationId }) => !isOut && delegationId !== null)
  const unclear = rows.filter(({ isOut, delegationId }) => !isOut && delegationId === null)
  const isClosed = desk.floor.session.listClosedAt !== null

  async function add() {
    setAdding(true)
    for (const { delegationId, line } of taken)
      await acts.register({
        delegationId: delegationId!,
        groupIds: line.groupIds,
        ...(isClosed && { evenIfClosed: true }),
      })
    close()
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      width="52rem"
      title={t('paste.title')}
      actions={
        <>
          <Button onPress={close}>{t('session.cancel')}</Button>
          <Button kind="primary" isDisabled={taken.length === 0} isPending={isAdding} onPress={add}>
            {t('paste.add', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextArea
          label={t('paste.label')}
          description={t('paste.hint')}
          autoFocus
          rows={4}
          value={text}
          onChange={setText}
        />
        {isClosed && <Notice title={t('paste.closed')} />}
        {rows.length > 0 && (
          <p role="status" className="small">
            {t('paste.understood', { count: rows.length - unclear.length, all: rows.length })}{' '}
            {unclear.length > 0 && t('paste.unclear', { count: unclear.length })}
          </p>
        )}
        <ol className="desk-pasted">
          {rows.map((row, index) => {
            const key = `${index} ${row.line.text}`
            return (
              <PastedRow
                key={key}
                {...row}
                onMend={(change) =>
                  setMended((before) => ({ ...before, [key]: { ...before[key], ...change } }))
                }
              />
            )
          })}
        </ol>
      </div>
    </Dialog>
  )
}

/** Who is on the list already is left out until somebody says otherwise. */
function rowOf(line: PastedLine, { delegationId, isOut }: Mended = {}, listed: Set<string>) {
  const id = delegationId ?? line.delegation?.id ?? null
  const isListed = id !== null && listed.has(id)
  const certainty = delegationId ? ('sure' as const) : line.certainty
  return { line, delegationId: id, certainty, isListed, isOut: isOut ?? isListed }
}
