import type { i18n as I18n } from 'i18next'
import { z } from 'zod'

/** Says what is wrong with a value in the reader's language where the schema has no sentence of its own. */
export function speakIssues(i18n: I18n) {
  const say = (key: string, values: object = {}) => i18n.t(key, { ns: 'issues', ...values })
  z.config({
    localeError: (issue) => {
      const isEmpty = issue.input === undefined || issue.input === null || issue.input === ''
      if (isEmpty) return say('required')
      if (issue.code === 'invalid_value') return say('choose')
      if (issue.code === 'invalid_format') return say('format')
      const isText = 'origin' in issue && issue.origin === 'string'
      if (issue.code === 'too_big')
        return say(isText ? 'tooLong' : 'tooMany', { maximum: Number(issue.maximum) })
      if (issue.code === 'too_small')
        return say(isText ? 'tooShort' : 'tooFew', { minimum: Number(issue.minimum) })
      return say('invalid')
    },
  })
}
