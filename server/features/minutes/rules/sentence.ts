import type { Intervention, Speaker } from './log.ts'
import { enclosed, ended, type Wording } from './wording.ts'

/** Who spoke, in which capacity, on behalf of whom and in reply to what, in one sentence without its beginning. */
export function sentenceOf(w: Wording, one: Intervention): string {
  const { kind, speaker, groups } = one
  const behalf = groups.length > 0 ? [w.onBehalfOf(groups)] : []
  if (kind === 'message_read_out') {
    const sender = speaker.name === null ? withPost(w.sender(speaker), speaker) : w.sender(speaker)
    return w.messageRead(enclosed(sender, [...post(speaker), ...behalf]))
  }
  const target = one.repliesTo && w.target[one.repliesTo.kind](one.repliesTo.party)
  const says = predicateOf(w, one, target)
  const ways = [...behalf, ...manner(w, one, says.target)]
  const way = ways.length === 0 || kind === 'written_statement' ? ways : [w.speaking(ways)]
  const subject = enclosed(headOf(w, one), [...post(speaker), ...way])
  return kind === 'video_message' ? w.preRecorded(subject) : ended(`${subject} ${says.predicate}`)
}

/** A person with the party and the post, as chairs are named. */
export const subjectOf = (w: Wording, speaker: Speaker & { name: string }) =>
  enclosed(w.named(speaker), post(speaker))

const isNamed = (speaker: Speaker): speaker is Speaker & { name: string } => speaker.name !== null

function headOf(w: Wording, { kind, speaker }: Intervention) {
  if (isNamed(speaker)) return w.named(speaker)
  return kind === 'chair_remark' ? w.chair : withPost(w.representing(speaker.party), speaker)
}

// A post is in apposition to a name only: the other languages say "the delegation", which holds none.
const post = (speaker: Speaker) => (isNamed(speaker) && speaker.post ? [speaker.post] : [])
const withPost = (head: string, { post }: Speaker) => (post ? `${head} (${post})` : head)

function manner(w: Wording, { kind, speaker }: Intervention, target: string | null): string[] {
  if (kind === 'right_of_reply') return [w.inRightOfReply(target)]
  const fromTheChair = kind === 'chair_remark' && isNamed(speaker) ? [w.fromTheChair] : []
  if (!target) return fromTheChair
  return [...fromTheChair, kind === 'point_of_order' ? w.withReferenceTo(target) : w.inReplyTo(target)]
}

/** What somebody did, and what is replied to where that is still to be said. */
function predicateOf(w: Wording, { kind, status }: Intervention, target: string | null) {
  if (kind === 'written_statement') return { predicate: w.made[kind], target }
  if (status === 'on_the_floor') return { predicate: w.tookTheFloor, target }
  if (kind === 'answer') return { predicate: w.replied(target), target: null }
  if (kind === 'question' || kind === 'point_of_order') return { predicate: w.made[kind], target }
  return { predicate: w.made.statement, target }
}
