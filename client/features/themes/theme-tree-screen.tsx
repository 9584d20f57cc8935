import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listThemes } from '#contract/themes'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { Split } from '#ui/panel'
import { SearchBox } from '#ui/search-box'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { DuplicatesLink } from '../distinctions/public/duplicates-link.tsx'
import { MergeThemeDialog } from './merge-theme-dialog.tsx'
import { ThemeDialog, type ThemeEdit } from './theme-dialog.tsx'
import { ThemeDuplicates } from './theme-duplicates.tsx'
import { ThemePanel } from './theme-panel.tsx'
import { found, type Theme } from './theme-tree.ts'
import { ThemeTreeView } from './theme-tree-view.tsx'
import { stepTo } from './tree-moves.ts'
import { useMergedAddress } from './use-merged-address.ts'
import { useMoves } from './use-moves.ts'
import { useThemeActions } from './use-theme-actions.ts'
import './themes.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/themes')

export function ThemeTreeScreen() {
  const { t } = useTranslation('themes')
  const { id: conferenceId } = useConference()
  const { q, retired, open, duplicates, cursor, apart } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [edit, setEdit] = useState<ThemeEdit>()
  const [merging, setMerging] = useState<Theme>()
  const asked = query(listThemes, { query: { conference: conferenceId, retired } })
  const read = useQuery(asked)
  const move = useMoves(asked.queryKey)
  const actions = useThemeActions()
  const themes = read.data?.items ?? []
  const shown = found(themes, q ?? '')
  const opened = themes.find(({ id }) => id === open)
  const parent = themes.find(({ id }) => id === opened?.parentId)
  const mayMove = mayEdit && !q
  const isTree = !(mayEdit && duplicates)
  const openTheme = (id: string | undefined) =>
    navigate({
      search: (before) => ({ ...before, open: id }),
      replace: open !== undefined,
      resetScroll: false,
    })
  useMergedAddress(read.data && open !== undefined && !opened ? open : undefined, openTheme)
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setEdit({})}>
      {t('add')}
    </Button>
  )

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayEdit && (
            <>
              <DuplicatesLink
                to="/conferences/$conferenceId/themes"
                conferenceId={conferenceId}
                isShown={!isTree}
              />
              {add}
            </>
          )
        }
      />
      {isTree && (
        <search className="toolbar theme-search no-print">
          <SearchBox
            label={t('search')}
            value={q ?? ''}
            onChange={(text) =>
              navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true })
            }
          />
          <Checkbox
            isSelected={retired === 'true'}
            onChange={(isOn) =>
              navigate({ search: (before) => ({ ...before, retired: isOn ? 'true' : undefined }) })
            }
          >
            {t('showRetired')}
          </Checkbox>
        </search>
      )}
      {isTree && q && (
        <p className="print-only">
          {t('search')}: <span dir="auto">{q}</span>
        </p>
      )}
      {read.isPending && <LoadingState lines={10} />}
      {read.isError && !read.data && (
        <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
          {inWords(read.error)}
        </FailedState>
      )}
      {read.data && themes.length === 0 && (
        <EmptyState title={t('empty')} actions={mayEdit && add}>
          {t(mayEdit ? 'emptyBody' : 'emptyReader')}
        </EmptyState>
      )}
      {themes.length > 0 && (
        <Split
          panel={
            opened && (
              <ThemePanel
                key={opened.id}
                theme={opened}
                themes={themes}
                conferenceId={conferenceId}
                onClose={() => openTheme(undefined)}
                editing={
                  mayEdit
                    ? {
                        onEdit: () => setEdit({ theme: opened, parent }),
                        onAddBelow: () => setEdit({ parent: opened }),
                        onAddBeside: () => setEdit({ parent, after: opened }),
                        onRetire: () => actions.retire(opened),
                        onMerge: () => setMerging(opened),
                        onHide: async () => {
                          if (await actions.hide(opened)) openTheme(undefined)
                        },
                        onStep: mayMove
                          ? (step) => {
                              const place = stepTo(themes, opened.id, step)
                              if (place) move(opened, place)
                            }
                          : undefined,
                      }
                    : undefined
                }
              />
            )
          }
        >
          {!isTree ? (
            <ThemeDuplicates
              conferenceId={conferenceId}
              themes={themes}
              cursor={cursor}
              apart={apart}
              onGo={(to) => navigate({ search: (before) => ({ ...before, ...to }) })}
            />
          ) : shown.length === 0 ? (
            <EmptyState
              title={t('noneFound')}
              actions={<Button onPress={() => navigate({ search: {} })}>{t('showAll')}</Button>}
            >
              {t('noneFoundBody')}
            </EmptyState>
          ) : (
            <ThemeTreeView
              themes={shown}
              conferenceId={conferenceId}
              open={open}
              onOpen={openTheme}
              onMove={mayMove ? move : undefined}
            />
          )}
          {isTree && mayEdit && (
            <p className="quiet small no-print theme-hint">{t(q ? 'moveWhenAll' : 'moveHint')}</p>
          )}
        </Split>
      )}
      {merging && (
        <MergeThemeDialog
          theme={merging}
          themes={themes}
          onMerged={({ id }) => openTheme(id)}
          onClose={() => setMerging(undefined)}
        />
      )}
      {edit && (
        <ThemeDialog edit={edit} onAdded={({ id }) => openTheme(id)} onClose={() => setEdit(undefined)} />
      )}
    </main>
  )
}
