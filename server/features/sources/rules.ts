/** Why a source cannot be hidden, in words. */
export const citedBy = (citations: number) =>
  citations === 1
    ? 'One record or figure cites this source. Take it off there first.'
    : `${citations} records and figures cite this source. Take it off there first.`
