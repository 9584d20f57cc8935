import './name-plate.css'

type NamePlateProps = {
  /** Short code such as `ZAF` or `EU`; an organization without one has only its name. */
  code: string | null
  name: string
  /** `small` in dense lists, `large` for who has the floor. */
  size?: 'small' | 'medium' | 'large'
}

// More than two lines of a large plate.
const longFrom = 48

/** The mark of a delegation everywhere: code and name as on its desk in the hall. */
export function NamePlate({ code, name, size = 'medium' }: NamePlateProps) {
  return (
    <span
      className="name-plate"
      data-size={size}
      data-long={name.length > longFrom ? '' : undefined}
      title={name}
    >
      {code && <span className="name-plate-code">{code}</span>}{' '}
      <span className="name-plate-name" dir="auto">
        {name}
      </span>
    </span>
  )
}
