import { getRouteApi } from '@tanstack/react-router'
import { CloudOff, MonitorOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '#ui/visually-hidden'
import { type Hall, type Shown, shownAt } from './hall.ts'
import { HallAnnouncer } from './hall-announcer.tsx'
import { HallClock } from './hall-clock.tsx'
import { HallNext } from './hall-next.tsx'
import { HallAbout, HallPlate } from './hall-plate.tsx'
import { directionOf, Said, SpokenLanguages } from './said.tsx'
import { timeLeft } from './time-left.ts'
import { useHall } from './use-hall.ts'
import { useWakefulScreen } from './use-wakeful-screen.ts'
import { useHallWords } from './words.ts'
import './hall.css'

const route = getRouteApi('/hall/$token')

/** The page for the hall: who has the floor, for how long, and who is next. It leads nowhere. */
export function HallScreen() {
  const { token } = route.useParams()
  const { scheme = 'dark', languages = 'together' } = route.useSearch()
  const { i18n } = useTranslation()
  const { hall, isLive, isOver, now } = useHall(token)
  useWakefulScreen(!isOver)
  const known = hall?.languages ?? [i18n.language]
  const words = useHallWords(known)
  const shown = shownAt(known.length, languages === 'in-turn', now)
  const all = known.map((language, index) => ({ language, words: words[index]! }))
  const at = (places: readonly number[]) => places.map((index) => all[index]!)
  const spoken = { all, inWords: at(shown.inWords), one: at(shown.one), first: at([0]) }
  const language = known[shown.onPlate[0]!]!
  return (
    <SpokenLanguages value={spoken}>
      <main className="hall" id="main" data-scheme={scheme} lang={language} dir={directionOf(language)}>
        {isOver ? <HallOver /> : hall && now !== null && <HallFloor hall={hall} now={now} shown={shown} />}
        {!isLive && !isOver && (
          <p className="hall-waiting">
            <CloudOff aria-hidden="true" />
            <Said of={(one) => one.waiting} />
          </p>
        )}
        <VisuallyHidden>
          <span role="status">{!isLive && !isOver && <Said of={(one) => one.waiting} where="first" />}</span>
        </VisuallyHidden>
      </main>
    </SpokenLanguages>
  )
}

type HallFloorProps = { hall: Hall; now: number; shown: Shown }

function HallFloor({ hall, now, shown }: HallFloorProps) {
  const { session, onTheFloor, warningSeconds } = hall
  const speaking = onTheFloor.at(-1)
  const waiting = onTheFloor.slice(0, -1)
  const time = speaking?.startedAt ? timeLeft(speaking, warningSeconds, now) : undefined
  return (
    <>
      <title>{session.title}</title>
      <h1 className="hall-title">
        <bdi>{session.title}</bdi>
      </h1>
      {speaking ? (
        <section className="hall-floor">
          <HallPlate plate={speaking.plate} shown={shown} />
          <HallAbout speaking={speaking} shown={shown} />
          {time && <HallClock time={time} />}
          {waiting.map(({ plate }) => (
            <p key={plate.code ?? plate.names[0]?.name} className="hall-interrupted quiet">
              {plate.code ?? plate.names[0]?.name}: <Said of={(words) => words.interrupted} />
            </p>
          ))}
        </section>
      ) : (
        <p className="hall-free">
          <Said of={(words) => words[session.status === 'open' ? 'free' : session.status]} />
        </p>
      )}
      {session.status !== 'closed' && <HallNext hall={hall} shown={shown} />}
      <HallAnnouncer speaking={speaking} state={time?.state} />
    </>
  )
}

function HallOver() {
  return (
    <p className="hall-free" role="alert">
      <MonitorOff aria-hidden="true" />
      <Said of={(words) => words.gone} where="all" />
    </p>
  )
}
