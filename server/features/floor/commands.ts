import { z } from 'zod'
import { floorAct } from '#floor/act'
import { fold } from '#floor/fold'
import type { Folded, RefusalCode } from '#floor/folded'
import type { Transaction } from '../../database/database.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound } from '../../http/errors.ts'
import { foldHeld, holdFloor } from './commands/hold.ts'
import { ledOn } from './commands/led.ts'
import { checkNamed } from './commands/references.ts'
import { writeFloor } from './commands/write.ts'
import { isFarFrom } from './rules/far.ts'

export { updateFloorRules } from './commands/rules.ts'
export { settleAct } from './commands/settle.ts'

type Body = z.output<typeof floorAct>

/**
 * Does an act at a desk as one change of the same id. Acts of one session come one after another; each meets the
 * floor as those before it left it. Throws 404 without the session, 409 when it cannot be, 422 for what it names.
 */
export async function act(context: Context, sessionId: string, body: Body) {
  const session = await context.database.prisma.session.findUnique({
    where: { id: sessionId },
    select: { conferenceId: true, heldOn: true },
  })
  if (!session) throw notFound('session')
  const { conferenceId, heldOn } = session
  const id = context.newId
  const sent = z.encode(floorAct, body)
  return context.change(
    `floor.${body.act}`,
    conferenceId,
    async (tx) => {
      await holdFloor(tx, sessionId)
      if (isFarFrom(heldOn, new Date(), body)) throw refusal('far-from-the-session')
      const meant = await ledOn(tx, sent)
      const of = 'interventionId' in sent ? sent.interventionId : null
      const kind = await checkNamed(tx, meant, { conferenceId, interventionId: of })
      const { folded, before, after } = await foldHeld(tx, sessionId, (floor) =>
        fold(floor, { id, act: meant }, () => kind!),
      )
      if (folded.outcome === 'refused') throw refusal(folded.code)
      if (after) await writeFloor(tx, before, after)
      const made = after?.entries.some((entry) => entry.id === id) ? id : null
      return keepAct(tx, { id, conferenceId, sessionId, body: sent, at: body.at }, of ?? made, folded)
    },
    { id, reason: 'reason' in body ? body.reason : null },
  )
}

type Act = { id: string; conferenceId: string; sessionId: string; body: z.input<typeof floorAct>; at: Date }

async function keepAct(tx: Transaction, act: Act, interventionId: string | null, folded: Folded) {
  const { id, conferenceId, sessionId, body, at } = act
  const outcome = folded.outcome as 'done' | 'same' | 'conflict'
  const code = folded.outcome === 'conflict' ? folded.code : null
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`
    INSERT INTO floor_act (id, conference_id, session_id, number, kind, body, intervention_id, at, outcome, conflict)
    SELECT ${id}::uuid, ${conferenceId}::uuid, ${sessionId}::uuid, coalesce(max(f.number), 0) + 1, ${body.act},
      ${JSON.stringify(body)}::jsonb, ${interventionId}::uuid, ${at}, ${outcome}::"FloorOutcome", ${code}
      FROM floor_act f WHERE f.session_id = ${sessionId}::uuid
    RETURNING number`
  return { id, number, outcome, conflict: code, interventionId }
}

const reasons: Record<RefusalCode | 'far-from-the-session', string> = {
  gone: 'What it is about is not on the floor’s record any more.',
  final: 'This record is final: it changes by a corrigendum only.',
  'list-closed': 'The list of speakers is closed.',
  'not-on-the-floor': 'It has not had the floor.',
  'ends-before-start': 'The end must come after the start.',
  'shorter-than-its-pauses': 'It would be shorter than its clock stood still.',
  'session-not-open': 'The session has not begun.',
  'far-from-the-session':
    'Its time lies days away from the session and from now. Look at the clock of the device, and at the session.',
}

const refusal = (code: keyof typeof reasons) => conflict(code, reasons[code])
