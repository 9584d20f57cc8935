import { useLayoutEffect, useRef, useState } from 'react'

/** How wide a drawing may be without scrolling, at least so wide. */
export function useRoom(least: number) {
  const { room, width } = useMeasuredRoom(least)
  return { room, width: width ?? least }
}

/** The same, null until it is measured: for what takes long to draw. */
export function useMeasuredRoom(least: number) {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const measured = room.current
    if (!measured) return
    // The frame around the drawing takes its part.
    const measure = () => setWidth(Math.max(least, Math.floor(measured.clientWidth) - 26))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [least])
  return { room, width }
}
