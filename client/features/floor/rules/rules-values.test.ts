import { describe, expect, it } from 'vitest'
import { type FloorRules, usualRules } from '#floor/rules'
import { fieldPathOf, motionIdFor, readTimes, rulesOf, valuesOf } from './rules-values.ts'

const delegationOf = (id: string) => ({ id, code: 'CUB', name: 'Cuba', kind: 'state' as const })
const there = (rules: FloorRules) => rulesOf(valuesOf(rules, delegationOf))

describe('the form of the rules', () => {
  it('says the rules that it was opened with', () => {
    const rules: FloorRules = {
      ...usualRules,
      allotted: [
        { kind: 'statement', delegationId: 'c', groupId: 'g', seconds: 300 },
        { delegationKind: 'un_entity', isForGroup: true, seconds: 3_600 },
        { isForGroup: false, seconds: 90 },
        { seconds: 1 },
      ],
      warningSeconds: 0,
      rightsOfReply: { perDelegation: null, within: 'day', seconds: [] },
    }
    expect([there(rules), there(usualRules)]).toEqual([rules, usualRules])
  })

  it('shows kinds that are not named where they rank: with statements, and first without these', () => {
    const order = (given: FloorRules['order']) => there({ ...usualRules, order: given }).order
    const others = [
      'question',
      'answer',
      'chair_remark',
      'message_read_out',
      'video_message',
      'written_statement',
    ]
    expect(order([['point_of_order'], ['statement'], ['right_of_reply']])).toEqual([
      ['point_of_order'],
      ['statement', ...others],
      ['right_of_reply'],
    ])
    expect(order([['point_of_order'], ['right_of_reply']])).toEqual([
      ['statement', ...others],
      ['point_of_order'],
      ['right_of_reply'],
    ])
  })

  it('reads times one after another, and none of them where one is none', () => {
    expect([readTimes('10:00, 5'), readTimes(''), readTimes('10:00, soon')]).toEqual([[600, 300], [], null])
  })

  it('puts each issue of a refusal beside its field', () => {
    expect(
      [
        'rules.allotted.2.delegationId',
        'rules.allotted.0.seconds',
        'rules.motions',
        'rules.motions.1.name',
        'rules.order',
        'rules.warningSeconds',
        'rules.rightsOfReply.seconds.1',
        'rules.rightsOfReply.perDelegation',
        'If-Match',
      ].map(fieldPathOf),
    ).toEqual([
      'allotted.2.delegation',
      'allotted.0.time',
      'motions',
      'motions.1.name',
      'ranks',
      'warning',
      'replyTimes',
      'perDelegation',
      null,
    ])
  })
})

describe('the id of a new motion', () => {
  it.each([
    ['To close the debate', [], 'to_close_the_debate'],
    ['Đóng phần tranh luận', [], 'dong_phan_tranh_luan'],
    ['动议', [], 'motion'],
    ['To vote', ['to_vote', 'to_vote_2'], 'to_vote_3'],
  ])('of “%s” is plain, and no other’s', (name, taken, id) => {
    expect(motionIdFor(name, taken)).toBe(id)
  })
})
