import { type Hall, namesIn, type Shown, widthOf } from './hall.ts'
import { InARow, Said, useSaid } from './said.tsx'

/** Who comes next, at most three. */
export function HallNext({ hall, shown }: { hall: Hall; shown: Shown }) {
  const { next, isListClosed } = hall
  if (next.length === 0 && !isListClosed) return null
  return (
    <footer className="hall-next">
      {next.length > 0 && (
        <>
          <h2>
            <Said of={(words) => words.next} />
          </h2>
          <ol>
            {next.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same delegation may come twice, and has no id here
              <Next key={index} entry={entry} shown={shown} />
            ))}
          </ol>
        </>
      )}
      {isListClosed && (
        <p>
          <Said of={(words) => words.listClosed} />
        </p>
      )}
    </footer>
  )
}

function Next({ entry: { plate, kind }, shown }: { entry: Hall['next'][number]; shown: Shown }) {
  const names = namesIn(plate.names, shown.one)
  const kinds = useSaid((words) => words.kind[kind], 'one')
  const told = kind === 'statement' ? names : [...names, ...kinds]
  const letters = widthOf(told.map(({ name }) => name).join(' '))
  return (
    <li style={{ '--letters': letters } as object}>
      {plate.code && <span className="hall-code">{plate.code}</span>}
      <span className="hall-next-names">
        <InARow names={told} />
      </span>
    </li>
  )
}
