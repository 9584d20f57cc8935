import { useTranslation } from 'react-i18next'
import { deleteTheme, restoreTheme, updateTheme } from '#contract/themes'
import { useCommand } from '../../http/query.ts'
import { useHiding } from '../../http/use-hiding.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import { calledIn, type Theme } from './theme-tree.ts'

const touched = ['interventions', 'conferences']

/** Retires a theme or takes it back into use, and hides one that nothing is tagged with; each with Undo. */
export function useThemeActions() {
  const { t, i18n } = useTranslation('themes')
  const update = useCommand(updateTheme, touched)
  const hiding = useHiding(deleteTheme, restoreTheme, touched)
  const inWords = useRefusal()

  async function retire(theme: Theme) {
    const retired = theme.retiredAt === null
    const name = calledIn(theme, i18n.language)
    try {
      const { version } = await update.mutateAsync({
        params: { id: theme.id },
        body: { retired },
        version: theme.version,
      })
      const back = () =>
        update
          .mutateAsync({ params: { id: theme.id }, body: { retired: !retired }, version })
          .catch((error: unknown) => toast(inWords(error), { tone: 'refused' }))
      toast(t(retired ? 'wasRetired' : 'wasUnretired', { name }), {
        action: { label: t('undo'), onPress: back },
      })
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
  }

  const hide = (theme: Theme) =>
    hiding(theme, {
      hidden: t('hidden', { name: calledIn(theme, i18n.language) }),
      undo: t('undo'),
      inUse: t('inUse'),
    })

  return { retire, hide }
}
