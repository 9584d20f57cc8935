import { useNavigate, useParams } from '@tanstack/react-router'
import { Keyboard, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from '#contract/matches'
import { Button } from '#ui/button'
import { IconButton } from '#ui/icon-button'
import { useShortcut } from '#ui/shortcuts'
import { useAccount, useMayEdit } from '../features/accounts/public/session.ts'
import { useDeskActions } from '../features/floor/public/use-desk-actions.ts'
import { Palette } from '../features/matches/public/palette.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { goKeys } from './navigation.ts'
import { stepRow } from './row-steps.ts'
import { useSections } from './use-sections.ts'

/** The keys that work everywhere, the command palette, and the two buttons that show them. */
export function AppKeys() {
  const { t } = useTranslation('app')
  const { conferenceId } = useParams({ strict: false })
  const navigate = useNavigate()
  const { singleKeys, role } = useAccount()
  const sections = useSections()
  const mayEdit = useMayEdit()
  const [shows, setShows] = useState<'palette' | 'keys' | null>(null)
  const desks = useDeskActions(conferenceId, shows === 'palette')
  const general = t('keys.general')
  useShortcut('mod+k', t('keys.palette'), general, () => setShows('palette'))
  useShortcut('?', t('keys.open'), general, () => setShows('keys'))
  useShortcut('c', t('keys.create'), general, create, mayEdit)
  useShortcut('j', t('keys.next'), t('keys.lists'), () => stepRow(1))
  useShortcut('k', t('keys.previous'), t('keys.lists'), () => stepRow(-1))

  const outside = elsewhere.filter((place) => role === 'administrator' || !('isForAdministrators' in place))
  const places = conferenceId
    ? sections.map(({ to, name }) => ({
        id: name,
        keys: `g ${goKeys[name]}`,
        place: t(`navigation.${name}`),
        act: () => navigate({ to, params: { conferenceId } }),
      }))
    : []
  const record = () =>
    conferenceId && navigate({ to: '/conferences/$conferenceId/interventions/new', params: { conferenceId } })

  // What the screen is for; where it has nothing to add, an intervention is recorded.
  function create() {
    const primary = document.querySelector<HTMLElement>('#main .page-header [data-kind="primary"]')
    if (primary) primary.click()
    else record()
  }

  function seek(q: string) {
    if (conferenceId)
      navigate({ to: '/conferences/$conferenceId/search', params: { conferenceId }, search: { q } })
    else navigate({ to: '/search', search: { q } })
  }

  // Asked for with each letter: the screen goes on beneath.
  const actions = () => [
    ...ofThisScreen(),
    ...(mayEdit && conferenceId ? [{ id: 'record', label: t('keys.record'), act: () => void record() }] : []),
    ...desks,
    ...places.map(({ id, keys, place, act }) => ({
      id,
      keys,
      label: t('keys.goTo', { place }),
      act: () => void act(),
    })),
    ...outside.map(({ to, name }) => ({
      id: name,
      label: t('keys.goTo', { place: t(`keys.${name}`) }),
      act: () => void navigate({ to }),
    })),
    { id: 'keys', label: t('keys.open'), keys: '?', act: () => setShows('keys') },
  ]

  return (
    <>
      {places.map(({ id, keys, place, act }) => (
        <GoKey key={id} keys={keys} place={place} act={act} />
      ))}
      <div className="find-button">
        <Button
          kind="quiet"
          icon={<Search aria-hidden="true" />}
          keys="mod+k"
          onPress={() => setShows('palette')}
        >
          <span className="find-words">{t('keys.find')}</span>
        </Button>
      </div>
      <IconButton label={t('keys.open')} keys="?" onPress={() => setShows('keys')}>
        <Keyboard aria-hidden="true" />
      </IconButton>
      <Palette
        isOpen={shows === 'palette'}
        onClose={() => setShows(null)}
        conferenceId={conferenceId}
        actions={actions}
        onGo={(match) => go(navigate, match, conferenceId)}
        onSeek={seek}
      />
      <KeysDialog isOpen={shows === 'keys'} onClose={() => setShows(null)} areOff={!singleKeys} />
    </>
  )
}

// Places that belong to no conference.
const elsewhere = [
  { to: '/search', name: 'searchAll' },
  { to: '/compare', name: 'compareAll' },
  { to: '/conferences', name: 'conferences' },
  { to: '/accounts/me', name: 'ownAccount' },
  { to: '/accounts', name: 'users', isForAdministrators: true },
] as const

/** What the head of the screen offers, by its own words. */
function ofThisScreen() {
  const buttons = document.querySelectorAll<HTMLElement>(
    '#main .page-header button:not([disabled]), #main .page-header a.button',
  )
  return [...buttons].flatMap((button) => {
    const label = (button.querySelector(':scope > span:not([aria-hidden])') ?? button).textContent.trim()
    const isOffered =
      button.hasAttribute('aria-haspopup') || button.getAttribute('href')?.includes('/interventions/new')
    return label === '' || isOffered ? [] : [{ id: `screen ${label}`, label, act: () => button.click() }]
  })
}

function GoKey({ keys, place, act }: { keys: string; place: string; act: () => void }) {
  const { t } = useTranslation('app')
  useShortcut(keys, place, t('keys.go'), act)
  return null
}

type Navigate = ReturnType<typeof useNavigate>

function go(navigate: Navigate, { type, id, conferenceId: of }: Match, here: string | undefined) {
  const conferenceId = of ?? here
  if (!conferenceId) return
  const params = { conferenceId }
  const to = '/conferences/$conferenceId'
  if (type === 'session') navigate({ to: `${to}/sessions/$sessionId`, params: { ...params, sessionId: id } })
  else if (type === 'delegation')
    navigate({ to: `${to}/delegations/$delegationId`, params: { ...params, delegationId: id } })
  else if (type === 'intervention')
    navigate({ to: `${to}/interventions/$interventionId`, params: { ...params, interventionId: id } })
  else if (type === 'person') navigate({ to: `${to}/persons`, params, search: { open: id } })
  else if (type === 'theme') navigate({ to: `${to}/themes`, params, search: { open: id } })
  else navigate({ to, params })
}
