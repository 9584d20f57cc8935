type Theme = { name: string; vi: string; hue?: number; children?: Record<string, Theme> }

/** The subjects that reports of the conference name, under four headings. */
export const themes = {
  cooperation: {
    name: 'International cooperation',
    vi: 'Hợp tác quốc tế',
    hue: 0,
    children: {
      evidence: {
        name: 'Sharing of electronic evidence and information',
        vi: 'Chia sẻ chứng cứ điện tử và thông tin',
      },
      capacity: {
        name: 'Capacity-building and technical assistance',
        vi: 'Nâng cao năng lực và hỗ trợ kỹ thuật',
      },
      multilateralism: { name: 'Multilateralism', vi: 'Chủ nghĩa đa phương' },
    },
  },
  convention: {
    name: 'The Convention',
    vi: 'Công ước',
    hue: 1,
    children: {
      ratification: { name: 'Ratification and entry into force', vi: 'Phê chuẩn và hiệu lực' },
      implementation: { name: 'Implementation', vi: 'Thực thi' },
      statesParties: {
        name: 'Conference of the States Parties and its rules of procedure',
        vi: 'Hội nghị các quốc gia thành viên và quy tắc thủ tục',
      },
    },
  },
  states: {
    name: 'States and rights',
    vi: 'Quốc gia và các quyền',
    hue: 2,
    children: {
      sovereignty: {
        name: 'Sovereignty and non-interference',
        vi: 'Chủ quyền và không can thiệp vào công việc nội bộ',
      },
      sanctions: {
        name: 'Sanctions and unilateral measures',
        vi: 'Trừng phạt và các biện pháp đơn phương',
      },
      humanRights: {
        name: 'Human rights and safeguards',
        vi: 'Quyền con người và các biện pháp bảo đảm',
      },
    },
  },
  cyberspace: {
    name: 'Cyberspace and technology',
    vi: 'Không gian mạng và công nghệ',
    hue: 3,
    children: {
      governance: {
        name: 'Common standards and global governance of cyberspace',
        vi: 'Tiêu chuẩn chung và quản trị toàn cầu không gian mạng',
      },
      artificialIntelligence: {
        name: 'Artificial intelligence and misuse of technology',
        vi: 'Trí tuệ nhân tạo và lạm dụng công nghệ',
      },
    },
  },
} satisfies Record<string, Theme>

type Tree = typeof themes
export type ThemeKey = keyof Tree | { [Branch in keyof Tree]: keyof Tree[Branch]['children'] }[keyof Tree]
