import { colourOf } from './colours.ts'

export type Caption = { title: string; lead?: string; source: string }

/** What a look stands for: a small drawing and its words. */
export type LegendItem = { shape: SVGSVGElement; words: string }

/** What of its look a drawing keeps outside of the page. */
const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'fill-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'dominant-baseline',
] as const
const usual: Partial<Record<(typeof kept)[number], string>> = {
  stroke: 'none',
  'stroke-dasharray': 'none',
  opacity: '1',
  'fill-opacity': '1',
  'font-weight': '400',
  'text-anchor': 'start',
  direction: 'ltr',
  'dominant-baseline': 'auto',
}

const fallBacks = "'IBM Plex Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
const margin = 24
const lineHeight = 20

/**
 * A drawing of the page as an SVG that stands alone: in light colours on white, every colour and size written out,
 * with its title, where it is from, and the faces of its letters.
 */
export async function standAlone(
  drawing: SVGSVGElement,
  caption: Caption,
  legend: readonly LegendItem[] = [],
): Promise<string> {
  const { width, height } = drawing.viewBox.baseVal
  const wide = Math.max(width, 320) + 2 * margin
  const title = lines(caption.title, wide, 9)
  const lead = caption.lead ? lines(caption.lead, wide, 7) : []
  const source = lines(caption.source, wide, 6.5)
  const top = margin + title.length * 24 + lead.length * lineHeight + 12
  const placed = inLines(legend, wide)
  const legendHigh = placed.length > 0 ? placed.at(-1)!.y + 32 : 0
  const foot = top + height + legendHigh
  const tall = foot + 12 + source.length * 18 + margin
  const text = (words: string[], y: number, step: number, look: string) =>
    words
      .map((line, nth) => `<text x="${margin}" y="${y + nth * step}" ${look}>${escaped(line)}</text>`)
      .join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}" viewBox="0 0 ${wide} ${tall}" font-family="${fallBacks}" role="img" aria-label="${escaped(caption.title)}">`,
    `<title>${escaped(caption.title)}</title><desc>${escaped(caption.source)}</desc>`,
    `<style>${await faces(drawing)}</style>`,
    `<rect width="${wide}" height="${tall}" fill="#ffffff"/>`,
    text(title, margin + 16, 24, 'font-size="18" font-weight="600" fill="#1a1c1f"'),
    text(lead, margin + title.length * 24 + 14, lineHeight, 'font-size="13" fill="#54575c"'),
    `<g transform="translate(${margin} ${top})" font-size="12">${drawn(drawing)}</g>`,
    ...placed.map(
      ({ item, x, y }) =>
        `<g transform="translate(${margin + x} ${top + height + 16 + y})">${drawn(item.shape)}<text x="22" y="12" font-size="12" fill="#1a1c1f">${escaped(item.words)}</text></g>`,
    ),
    text(source, foot + 26, 18, 'font-size="11" fill="#54575c"'),
    '</svg>',
  ].join('\n')
}

// One after the other, and on as many lines as it takes.
function inLines(legend: readonly LegendItem[], wide: number) {
  let [x, y] = [0, 0]
  return legend.map((item) => {
    const long = 22 + item.words.length * 7 + 18
    if (x > 0 && x + long > wide - 2 * margin) [x, y] = [0, y + 22]
    const place = { item, x, y }
    x += long
    return place
  })
}

function drawn(drawing: SVGSVGElement): string {
  const light = document.createElement('div')
  light.dataset.scheme = 'light'
  light.className = 'picture picture-drawing picture-away'
  light.inert = true
  const copy = drawing.cloneNode(true) as SVGSVGElement
  light.append(copy)
  document.body.append(light)
  try {
    return [...copy.children].map(written).join('')
  } finally {
    light.remove()
  }
}

const shapes = [
  'transform',
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
  'id',
  'patternUnits',
  'points',
]

function written(element: Element): string {
  const look = getComputedStyle(element)
  if (look.display === 'none') return ''
  const isDefinition = element.closest('defs') !== null
  const given = shapes.flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [`${name}="${escaped(value)}"`]
  })
  const isDrawn = isDefinition || !(element instanceof SVGGElement || element instanceof SVGAElement)
  const looks = isDrawn
    ? kept.flatMap((name) => {
        const value = look.getPropertyValue(name)
        if (!value || value === usual[name]) return []
        const isColour = name === 'fill' || name === 'stroke'
        return [
          `${name}="${escaped(isColour && !value.startsWith('url') && value !== 'none' ? colourOf(value) : value.replaceAll('"', ''))}"`,
        ]
      })
    : []
  const name = element.getAttribute('aria-label')
  const inner = [...element.childNodes]
    .map((node) =>
      node instanceof Element
        ? written(node)
        : node.nodeType === Node.TEXT_NODE
          ? escaped(node.textContent ?? '')
          : '',
    )
    .join('')
  const tag = element instanceof SVGAElement ? 'g' : element.tagName
  return `<${[tag, ...given, ...looks].join(' ')}>${name ? `<title>${escaped(name)}</title>` : ''}${inner}</${tag}>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// About as many letters as fit: a drawing that stands alone wraps nothing by itself.
function lines(text: string, width: number, letter: number): string[] {
  const most = Math.max(20, Math.floor((width - 2 * margin) / letter))
  const found: string[] = []
  // An address has no place to break at by itself.
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  for (const word of words) {
    const last = found.at(-1)
    if (last !== undefined && last.length + word.length < most) found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
}

/** The faces of letters that a drawing needs, written into it. */
async function faces(drawing: SVGSVGElement) {
  const { facesFor } = await import('./faces.ts')
  return facesFor(drawing.textContent ?? '')
}

const mostPixels = 8192

/** A drawing as a PNG, twice as fine as the screen where it is not too large for that. */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(2, mostPixels / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))),
      'image/png',
    )
  })
}

/** Gives a file to who asked for it. */
export function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
