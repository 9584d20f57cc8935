/** Hatching for who signed and did not speak: told apart without its colour. */
export function SilentPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect className="silent-ground" width={6} height={6} />
        <path className="silent-hatch" d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" />
      </pattern>
    </defs>
  )
}
