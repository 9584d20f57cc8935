/**
 * When sessions of the General Assembly opened. The corpus tells the year only, so that a session's speeches are filed
 * under this day.
 */
export const openings: Record<number, { day: string; name: string }> = {
  4: { day: '1949-09-20', name: 'Fourth' },
  45: { day: '1990-09-18', name: 'Forty-fifth' },
  72: { day: '2017-09-12', name: 'Seventy-second' },
}
