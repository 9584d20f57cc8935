const files = import.meta.glob<object>('./vi/*.json', { eager: true, import: 'default' })

export const words = Object.fromEntries(
  Object.entries(files).map(([path, resource]) => [path.match(/([^/]+)\.json$/)![1]!, resource]),
)
