import {
  Button,
  FieldError,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './SelectField.module.css'

export interface SelectOption {
  id: string
  name: string
  /** A second, smaller line. */
  note?: string
  /** Options of one section stand together under its name. */
  section?: string
}

export interface SelectFieldProps {
  label: string
  options: readonly SelectOption[]
  value: string | null
  onChange: (id: string) => void
  /** `chip`: in the bar of filters. `wide`: in a form, under its label. */
  look?: 'chip' | 'field' | 'wide'
  /** Shown while nothing is chosen. */
  placeholder?: string
  /** What is wrong with it; null: nothing. */
  fault?: string | null
  /** Of a chip that was chosen: back to what it is by itself. */
  remove?: { label: string; run: () => void } | undefined
}

export function SelectField({
  label,
  options,
  value,
  onChange,
  look = 'chip',
  placeholder,
  fault = null,
  remove,
}: SelectFieldProps) {
  const sections = [...new Set(options.map((option) => option.section))]
  return (
    <Select
      className={css[look] ?? ''}
      isInvalid={fault !== null}
      validationBehavior="aria"
      placeholder={placeholder ?? '—'}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(String(id))
      }}
    >
      <Label className={css.label}>{label}</Label>
      <Button className={css.button}>
        <SelectValue className={css.value}>
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : options.find((option) => option.id === value)?.name
          }
        </SelectValue>
        <Icon name="down" size={0.75} />
      </Button>
      {remove && (
        <button
          type="button"
          className={css.remove}
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.run}
        >
          <Icon name="close" size={0.625} />
        </button>
      )}
      {fault !== null && <FieldError className={css.fault ?? ''}>{fault}</FieldError>}
      <Popover className={css.popover} offset={4}>
        <ListBox className={css.list}>
          {sections.map((section) =>
            section === undefined ? (
              options.filter((option) => option.section === undefined).map(item)
            ) : (
              <ListBoxSection key={section} id={`section ${section}`}>
                <Header className={css.section}>{section}</Header>
                {options.filter((option) => option.section === section).map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function item(option: SelectOption) {
  return (
    <ListBoxItem key={option.id} id={option.id} textValue={option.name} className={css.item}>
      {({ isSelected }) => (
        <>
          <span className={css.tick}>{isSelected && <Icon name="check" size={0.75} />}</span>
          <span>
            {option.name}
            {option.note && <small>{option.note}</small>}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}
