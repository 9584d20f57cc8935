import type { Format } from './format.ts'
import { csv } from './formats/csv.ts'

/** Every format there is; one file and one line each. */
export const formats: Format[] = [csv]
