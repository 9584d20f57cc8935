import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline'
import cyrillic from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wght-normal.woff2?inline'
import latinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?inline'
import vietnamese from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-vietnamese-wght-normal.woff2?inline'

// The ranges are those of the fonts; every picture needs the first, digits at least.
const ranges = [
  { file: latin, range: 'U+0000-024F, U+2000-206F, U+2212', letters: /./ },
  { file: latinExt, range: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF', letters: /[\u0100-\u02ba\u1e00-\u1e9f]/ },
  {
    file: vietnamese,
    range:
      'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+1EA0-1EF9',
    letters: /[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/,
  },
  { file: cyrillic, range: 'U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116', letters: /[\u0400-\u04ff]/ },
  { file: arabic, range: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC', letters: /[\u0600-\u06ff]/ },
]

/** The rules that write into a drawing the faces of its letters; of scripts that it has none of, none. */
export const facesFor = (text: string) =>
  ranges
    .filter(({ letters }) => letters.test(text))
    .map(
      ({ file, range }) =>
        `@font-face{font-family:'IBM Plex Sans';font-weight:100 700;src:url(${file}) format('woff2');unicode-range:${range}}`,
    )
    .join('')
