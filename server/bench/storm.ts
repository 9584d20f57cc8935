import { type Storm, storm } from '../../e2e/storm/storm.ts'
import { faults } from '../../e2e/storm/tally.ts'
import type { Addresses } from '../database/program-role.ts'
import { cookiesOf, newDesk } from './browsers.ts'
import type { Program } from './program.ts'

type Strength = { seed: number; acts: number }

/**
 * Two real browsers log one session with keys, one of them cut off a third of the time and killed twice, the program
 * killed three times: what was done, and what the record has of it.
 */
export async function benchStorm(
  program: Program,
  database: Addresses,
  folder: string,
  { seed, acts }: Strength,
) {
  console.log(`\nstorm of seed ${seed}`)
  const signedIn: Parameters<typeof storm>[2]['signedIn'] = [
    cookiesOf(program.cookie),
    await newDesk(program, 'A desk that is cut off'),
  ]
  const began = performance.now()
  const strength = { acts, serverKills: 3, browserKills: 2 }
  const found = await storm(strength, seed, { database, folder, signedIn })
  report(found, (performance.now() - began) / 1_000)
}

function report({ hands, amiss, sky, serverKills, rows, found, differs }: Storm, seconds: number) {
  for (const { name, acts, presses, heldBack, undoings, kills } of hands)
    console.log(
      `  ${name.padEnd(8)} ${acts} acts of ${presses} times at the keys, ${heldBack} without effect; ${undoings} undone; browser killed ${kills} times`,
    )
  console.log(
    `  network bad ${sky.cuts} times, ${(sky.badShare * 100).toFixed(0)} % of ${seconds.toFixed(0)} s; program killed ${serverKills} times`,
  )
  console.log(
    `  in the record ${rows} acts: ${found.kept} of these, ${found.undone} undone, ${found.same} the same as one before, ${found.conflicts} that wait to be settled`,
  )
  const { lost, doubled, outOfOrder, changed, wrongInstants, notUndone, refused } = found
  const wrong = { lost, doubled, outOfOrder, changed, wrongInstants, notUndone, refused }
  const counts = Object.entries(wrong).map(([fault, all]) => `${fault} ${all.length}`)
  const all = [...faults(found), ...amiss, ...(differs ? [`the two desks differ: ${differs}`] : [])]
  if (all.length > 0) process.exitCode = 1
  console.log(
    `  ${counts.join(', ')}, amiss at the keys ${amiss.length}  ${all.length > 0 ? 'NOT KEPT' : 'kept'}`,
  )
  for (const fault of all) console.log(`  ${fault}`)
}
