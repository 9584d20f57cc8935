type PrintedNameProps = { honorific: string | null | undefined; name: string }

/** A name with its honorific. Within `dir="auto"` the name alone says which way it reads, and where it is cut short. */
export function PrintedName({ honorific, name }: PrintedNameProps) {
  return (
    <>
      {honorific && (
        <>
          <bdi>{honorific}</bdi>{' '}
        </>
      )}
      {name}
    </>
  )
}
