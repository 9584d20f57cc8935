import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Ask, Endpoint } from '#contract'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { query } from './query.ts'
import { useMerging } from './use-merging.ts'
import { useRefusal } from './use-refusal.ts'
import './merge-dialog.css'

type Record = { id: string; version: number; name: string }
type Target = { id: string; name: string }

type MergeDialogProps<T extends Target, Preview extends Endpoint, Merge extends Endpoint> = {
  /** The record that goes; the other stays. */
  record: Record
  /** Chosen to begin with. */
  into?: T
  preview: Preview
  merge: Merge
  /** What becomes of the record and of what names it, in a sentence or two. */
  lead: ReactNode
  picker: (field: {
    label: string
    value: T | null
    onChange: (into: T | null) => void
    error?: string
    description: string
    isRequired: true
  }) => ReactNode
  /** What moves, a line for each kind that there is; and what one should know before. */
  told: (counts: Answer<Preview>) => { lines: string[]; warnings: string[] }
  onMerged: (into: { id: string }) => void
  onClose: () => void
}

/** Asks which record this one is the same as, says what will move before it does, and merges the two. */
export function MergeDialog<T extends Target, Preview extends Endpoint, Merge extends Endpoint>(
  props: MergeDialogProps<T, Preview, Merge>,
) {
  const { record, preview, lead, picker, told, onClose } = props
  const { t } = useTranslation('merging')
  const inWords = useRefusal()
  const merge = useMerging(props.merge)
  const [into, setInto] = useState<T | null>(props.into ?? null)
  const [isMerging, setMerging] = useState(false)
  const [refused, setRefused] = useState<string>()
  const isSame = into?.id === record.id
  const ask = { params: { id: record.id }, query: { into: into?.id } } as unknown as Ask<Preview>
  const counted = useQuery({
    ...query(preview, ask),
    enabled: into !== null && !isSame && !isMerging,
    placeholderData: undefined,
    // What is shown before merging is what there is now.
    staleTime: 0,
    gcTime: 0,
  })
  const counts = into && !isSame ? counted.data : undefined

  async function send() {
    if (!into) return
    setMerging(true)
    setRefused(undefined)
    try {
      const merged = await merge(record, into)
      onClose()
      props.onMerged(merged)
    } catch (error) {
      setRefused(inWords(error))
      setMerging(false)
    }
  }

  return (
    <Dialog
      title={t('title', { name: record.name })}
      isOpen
      onClose={onClose}
      width="34rem"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" isDisabled={!counts} isPending={isMerging} onPress={send}>
            {t('act')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {refused && (
          <Notice tone="refused" isUrgent>
            {refused}
          </Notice>
        )}
        <p className="merge-lead">{lead}</p>
        {picker({
          label: t('into'),
          value: into,
          onChange: (chosen) => {
            setInto(chosen)
            setRefused(undefined)
          },
          error: isSame ? t('itself') : undefined,
          description: t('intoHint'),
          isRequired: true,
        })}
        {into && !isSame && (
          <section className="stack merge-told" aria-labelledby="what-moves" aria-live="polite">
            <h3 id="what-moves">{t('moves', { into: into.name })}</h3>
            {counted.isError && (
              <FailedState onRetry={() => counted.refetch()} isRetrying={counted.isFetching}>
                {inWords(counted.error)}
              </FailedState>
            )}
            {!counts && !counted.isError && <LoadingState lines={3} />}
            {counts && <Told {...told(counts)} />}
          </section>
        )}
      </div>
    </Dialog>
  )
}

function Told({ lines, warnings }: { lines: string[]; warnings: string[] }) {
  const { t } = useTranslation('merging')
  return (
    <>
      {lines.length === 0 ? (
        <p className="quiet">{t('nothing')}</p>
      ) : (
        <ul className="merge-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
    </>
  )
}
