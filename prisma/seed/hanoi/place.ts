/** Places in a list lie apart, so that something can come between two later without moving any. */
export const place = (index: number) => (index + 1) * 1024
