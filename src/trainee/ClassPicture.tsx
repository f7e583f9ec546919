import { SYMBOLS, classSymbol } from '../view/label/symbols'

/** The picture of an accident type: the same drawing as on the cards in the yard. */
export function ClassPicture({ code }: { code: string }) {
  const strokes = SYMBOLS[classSymbol(code)] ?? []
  return (
    <svg className="class-picture" viewBox="0 0 100 100" aria-hidden="true">
      {strokes.map((s) =>
        s.line === 0 ? (
          <path key={s.d} d={s.d} fill="currentColor" fillRule="evenodd" />
        ) : (
          <path
            key={s.d}
            d={s.d}
            fill="none"
            stroke="currentColor"
            strokeWidth={s.line}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ),
      )}
    </svg>
  )
}
