import { Button, type ButtonProps } from 'antd'
import { useReview } from './parts'

/** A button to another of these pages: an address like any other, for those who open it beside this one. */
export function GoButton({ to, ...button }: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) {
  const { go } = useReview()
  return (
    <Button
      {...button}
      href={to}
      onClick={(e) => {
        e.preventDefault()
        e.stopPropagation()
        go(to)
      }}
    />
  )
}
