import { useTranslation } from 'react-i18next'

/** Where a box stands in a drawing of some width: as given, or seen from the other side where text runs right to left. */
export function useMirror(width: number) {
  const { i18n } = useTranslation()
  const isMirrored = document.documentElement.dir === 'rtl' || i18n.dir() === 'rtl'
  return {
    isMirrored,
    at: (x: number, wide = 0) => (isMirrored ? width - x - wide : x),
  }
}
