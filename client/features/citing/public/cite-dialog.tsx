import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { citeIntervention } from '#contract/citing'
import { CopyField } from '#ui/copy-field'
import { Dialog } from '#ui/dialog'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Tabs } from '#ui/tabs'
import { query } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { CopyCitation } from '../copy-citation.tsx'
import { today } from '../today.ts'
import '../citing.css'

type Style = Answer<typeof citeIntervention>['styles'][number]

type CiteDialogProps = {
  interventionId: string
  /** A passage that is quoted, and its place. */
  passage?: { text: string; at: string }
  onClose: () => void
}

/** How to cite an intervention, or a passage of it, in each style, with the review state and the day of access. */
export function CiteDialog({ interventionId, passage, onClose }: CiteDialogProps) {
  const { t } = useTranslation('citing')
  const inWords = useRefusal()
  const asked = useQuery({
    ...query(citeIntervention, {
      params: { id: interventionId },
      query: { accessedOn: today(), passage: passage?.text, at: passage?.at },
    }),
    placeholderData: undefined,
  })
  return (
    <Dialog title={t(passage ? 'titlePassage' : 'title')} isOpen onClose={onClose} width="44rem">
      {asked.isPending && <LoadingState lines={6} />}
      {asked.isError && (
        <FailedState onRetry={() => asked.refetch()} isRetrying={asked.isFetching}>
          {inWords(asked.error)}
        </FailedState>
      )}
      {asked.data && (
        <div className="stack">
          <Tabs
            label={t('style')}
            tabs={asked.data.styles.map((style) => ({
              id: style.style,
              label: t(`styles.${style.style}`),
              content: <Citation style={style} name={`citation-${interventionId}`} />,
            }))}
          />
          <CopyField label={t('permalink')} value={window.location.origin + asked.data.permalink} />
        </div>
      )}
    </Dialog>
  )
}

function Citation({ style, name }: { style: Style; name: string }) {
  const { t } = useTranslation('citing')
  const { text, mediaType, extension } = style
  const isForPrograms = extension !== 'txt'
  return (
    <div className="stack">
      <pre className="citation" data-fixed={isForPrograms || undefined} dir="auto" lang="en">
        {text}
      </pre>
      <div className="row">
        <CopyCitation text={text} />
        {isForPrograms && (
          <a
            className="button"
            data-kind="secondary"
            href={`data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`}
            download={`${name}.${extension}`}
          >
            <Download aria-hidden="true" />
            {t('download')}
          </a>
        )}
      </div>
    </div>
  )
}
