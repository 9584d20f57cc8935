import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Switch } from '#ui/switch'
import { useAtDesk } from '../at-desk.ts'

const route = getRouteApi('/signed-in/conferences/$conferenceId/sessions/$sessionId/desk')

/** Turns the desk into practice and back; it stands in the address, so that no reload mistakes one for the other. */
export function PracticeSwitch() {
  const { t } = useTranslation('floor')
  const navigate = route.useNavigate()
  const { desk } = useAtDesk()
  return (
    <Switch
      isSelected={desk.isPractice}
      onChange={(isOn) => navigate({ search: { practice: isOn ? 'yes' : undefined }, replace: true })}
    >
      {t('practice.switch')}
    </Switch>
  )
}
