import { CirclePause, CirclePlay, CornerUpLeft, Mic, MicOff } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useAsk } from '../prompts/asking.tsx'
import { useNames } from '../use-names.ts'
import { useRest } from '../use-rest.ts'
import { StoodClock } from './stood-clock.tsx'

/** What is done with the floor: the big button does what Space does. On small windows it stays in sight below. */
export function FloorActions() {
  const { t } = useTranslation('floor')
  const { desk, holder, primary, acts, list } = useAtDesk()
  const rest = useRest()
  const [next] = list
  const isClosed = desk.floor.session.status === 'closed'
  return (
    <>
      <div className="desk-actions no-print">
        <Dock />
        <div className="desk-primary" data-desk-primary="">
          <Button
            kind="primary"
            size="large"
            keys="Space"
            icon={holder ? <MicOff aria-hidden="true" /> : <Mic aria-hidden="true" />}
            isDisabled={!holder && (!next || isClosed)}
            onPress={primary}
          >
            {holder ? t('actions.end') : t('actions.give')}
          </Button>
        </div>
        {holder && (
          <>
            <Button
              keys="p"
              icon={holder.pausedAt ? <CirclePlay aria-hidden="true" /> : <CirclePause aria-hidden="true" />}
              onPress={() => {
                if (holder.pausedAt) acts.resume(holder)
                else acts.pause(holder)
                rest()
              }}
            >
              {holder.pausedAt ? t('actions.resume') : t('actions.pause')}
            </Button>
            <Button
              icon={<CornerUpLeft className="turns" aria-hidden="true" />}
              onPress={() => {
                acts.takeBack(holder)
                rest()
              }}
            >
              {t('actions.takeBack')}
            </Button>
          </>
        )}
      </div>
      <OnTheSpot />
    </>
  )
}

const OnTheSpot = memo(function OnTheSpot() {
  const { t } = useTranslation('floor')
  const { ask } = useAsk()
  return (
    <div className="desk-on-the-spot no-print">
      <Button keys="n" onPress={() => ask({ ask: 'entry', kind: 'statement', where: 'now' })}>
        {t('actions.newSpeaker')}
      </Button>
      <Button keys="r" onPress={() => ask({ ask: 'entry', kind: 'right_of_reply', where: 'list' })}>
        {t('actions.reply')}
      </Button>
      <Button keys="o" onPress={() => ask({ ask: 'entry', kind: 'point_of_order', where: 'now' })}>
        {t('actions.order')}
      </Button>
    </div>
  )
})

/** Who has the floor, or gets it next, beside the button where the floor itself may be out of sight. */
function Dock() {
  const { t } = useTranslation('floor')
  const { holder, list } = useAtDesk()
  const names = useNames()
  const shown = holder ?? list[0]
  if (!shown) return null
  return (
    <div className="desk-dock" aria-hidden="true">
      <NamePlate {...names.plate(shown.delegationId)} />
      {holder ? (
        <StoodClock key={holder.id} entry={holder} />
      ) : (
        <span className="quiet">{t('next.title')}</span>
      )}
    </div>
  )
}
