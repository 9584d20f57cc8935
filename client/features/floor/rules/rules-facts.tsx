import { useTranslation } from 'react-i18next'
import type { FloorRules } from '#floor/rules'
import { rulesParts, useRulesWords } from '../public/rules-words.ts'

type RulesFactsProps = { rules: FloorRules; nameOf: (id: string) => string | undefined }

/** How the floor is given, for those who only read it. */
export function RulesFacts({ rules, nameOf }: RulesFactsProps) {
  const { t } = useTranslation('floor-rules')
  const words = useRulesWords()(rules, nameOf)
  return (
    <div className="stack rules-facts">
      {rulesParts.map((part) => (
        <section key={part} aria-labelledby={`rules-${part}`}>
          <h2 id={`rules-${part}`}>{t(`part.${part}`)}</h2>
          {words[part].length === 0 && (
            <p className="quiet">{t(`none.${part === 'motions' ? 'motions' : 'allotted'}`)}</p>
          )}
          {words[part].length > 0 && (
            <ol data-plain={part === 'warningSeconds' || part === 'rightsOfReply' ? '' : undefined}>
              {words[part].map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  )
}
