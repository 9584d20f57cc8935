import type { ReactNode } from 'react'
import { namesIn, type Shown, type Speaking, widthOf } from './hall.ts'
import { InARow, InLanguage, useSaid } from './said.tsx'

// A longer code is smaller, so that it leaves the name its room.
const codeLetters = 5

/** The plate of who has the floor, as large as its names let it be. */
export function HallPlate({ plate, shown }: { plate: Speaking['plate']; shown: Shown }) {
  const names = namesIn(plate.names, shown.onPlate)
  const longest = Math.max(...names.map(({ name }) => widthOf(name)))
  return (
    <p className="hall-plate" style={{ '--letters': longest, '--lines': names.length } as object}>
      {plate.code && (
        <span
          className="hall-code"
          style={{ '--code': Math.max(widthOf(plate.code), codeLetters) } as object}
        >
          {plate.code}
        </span>
      )}
      <span className="hall-names">
        {names.map((one) => (
          <InLanguage key={one.name} {...one} />
        ))}
      </span>
    </p>
  )
}

/** What is known besides: right of reply, point of order, for whom, and who in person. */
export function HallAbout({ speaking, shown }: { speaking: Speaking; shown: Shown }) {
  const { kind, motion, groups, speaker } = speaking
  const kinds = useSaid((words) => words.kind[kind])
  const onBehalfOf = useSaid((words) => words.onBehalfOf, 'one')
  const spokenFor = groups.flatMap((names) => namesIn(names, shown.one))
  return (
    <div className="hall-about">
      {kind !== 'statement' && (
        <Line texts={[...kinds.map(({ name }) => name), motion ?? '']} isStrong>
          <InARow names={kinds} />
          {motion && (
            <>
              : <bdi>{motion}</bdi>
            </>
          )}
        </Line>
      )}
      {spokenFor.length > 0 && (
        <Line texts={[...onBehalfOf, ...spokenFor].map(({ name }) => name)}>
          <span className="quiet">
            <InARow names={onBehalfOf} />
          </span>{' '}
          <InARow names={spokenFor} />
        </Line>
      )}
      {speaker && (
        <Line texts={[speaker]}>
          <bdi>{speaker}</bdi>
        </Line>
      )}
    </div>
  )
}

type LineProps = { texts: readonly string[]; isStrong?: boolean; children: ReactNode }

/** One line, smaller where what it says is long. */
const Line = ({ texts, isStrong, children }: LineProps) => (
  <p style={{ '--letters': widthOf(texts.join(' · ')) } as object} data-strong={isStrong}>
    {children}
  </p>
)
