import { useTranslation } from 'react-i18next'
import { allottedTo } from '#floor/allotted'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { EntryWords } from '../entry-words.tsx'
import { useNames } from '../use-names.ts'
import { useRest } from '../use-rest.ts'

const shownAfter = 3

/** Who gets the floor next, and who after that. */
export function NextUp() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk, mayAct, holder, acts, list } = useAtDesk()
  const names = useNames()
  const rest = useRest()
  const [next, ...others] = list
  const allotted = next && (next.allottedSeconds ?? allottedTo(desk.floor, next))
  return (
    <section className="desk-next" aria-labelledby="desk-next-title">
      <h2 id="desk-next-title" className="desk-title">
        {t('next.title')}
      </h2>
      {next ? (
        <div className="desk-next-one">
          <NamePlate {...names.plate(next.delegationId)} />
          {allotted != null && <span className="figure quiet">{format.duration(allotted)}</span>}
          {mayAct && holder && (
            <Button
              size="small"
              onPress={() => {
                acts.give(next)
                rest()
              }}
            >
              {t('actions.give')}
            </Button>
          )}
          <div className="desk-next-words">
            <EntryWords entry={next} />
          </div>
        </div>
      ) : (
        <p className="quiet">{t('next.none')}</p>
      )}
      {others.length > 0 && (
        <p className="desk-next-others">
          <span className="quiet small">{t('next.then')}</span>
          {others.slice(0, shownAfter).map((entry) => (
            <NamePlate key={entry.id} {...names.plate(entry.delegationId)} size="small" />
          ))}
        </p>
      )}
    </section>
  )
}
