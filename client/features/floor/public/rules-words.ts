import { useTranslation } from 'react-i18next'
import { type FloorRules, floorRules, usualRules } from '#floor/rules'
import { useFormat } from '#ui/use-format'

/** The parts in which rules of the floor are shown and changed. */
export const rulesParts = ['order', 'motions', 'allotted', 'warningSeconds', 'rightsOfReply'] as const
export type RulesPart = (typeof rulesParts)[number]

type Allotment = FloorRules['allotted'][number]

type NameOf = (id: string) => string | undefined

/** Rules of the floor in words, a list of lines for each part; `nameOf` names delegations and groups by their ids. */
export function useRulesWords() {
  const { t } = useTranslation('floor-rules')
  const { t: tk } = useTranslation('interventions')
  const format = useFormat()

  function whom({ kind, delegationKind, delegationId, groupId, isForGroup }: Allotment, nameOf: NameOf) {
    const named = (id: string) => nameOf(id) ?? t('words.gone')
    const told = [
      kind && tk(`kind.${kind}`),
      delegationKind && tk(`delegationKind.${delegationKind}`),
      delegationId && named(delegationId),
      groupId && t('words.forGroup', { group: named(groupId) }),
      isForGroup !== undefined && t(isForGroup ? 'words.forAnyGroup' : 'words.forItself'),
    ].filter(Boolean)
    return told.length > 0 ? told.join(' · ') : t('words.anybody')
  }

  function replies({ perDelegation, within, seconds }: FloorRules['rightsOfReply']): string[] {
    const many =
      perDelegation === null
        ? t('words.anyNumber')
        : t('words.replies', { count: perDelegation, number: format.number(perDelegation) })
    const times = seconds.map((one) => format.duration(one)).join(', ')
    return [
      `${many} ${t(`words.within.${within}`)}`,
      seconds.length > 0 ? t('words.replyTimes', { times }) : t('words.noReplyTime'),
    ]
  }

  return (rules: FloorRules, nameOf: NameOf): Record<RulesPart, string[]> => ({
    order: rules.order.map((kinds) => format.list(kinds.map((kind) => tk(`kind.${kind}`)))),
    motions: rules.motions.map(({ name }) => name),
    allotted: rules.allotted.map((rule) => `${whom(rule, nameOf)}: ${format.duration(rule.seconds)}`),
    warningSeconds: [t('words.warning', { time: format.duration(rules.warningSeconds) })],
    rightsOfReply: replies(rules.rightsOfReply),
  })
}

/** The lines of one part as a text, numbered where their order counts. */
export const linesAsText = (part: RulesPart, lines: readonly string[]) =>
  lines
    .map((line, nth) =>
      part === 'warningSeconds' || part === 'rightsOfReply' ? line : `${nth + 1}. ${line}`,
    )
    .join('\n')

/** Rules of the floor as one text, as the history has kept them: nothing is the usual ones. */
export function useRulesText() {
  const { t } = useTranslation('floor-rules')
  const words = useRulesWords()
  return (kept: unknown, nameOf: NameOf): string => {
    const rules = floorRules.safeParse(kept ?? usualRules)
    if (!rules.success) return JSON.stringify(kept)
    const parts = words(rules.data, nameOf)
    const text = rulesParts.map((part) => `${t(`part.${part}`)}\n${linesAsText(part, parts[part]) || '–'}`)
    return [...(kept === null ? [t('usual.hold')] : []), ...text].join('\n\n')
  }
}
