import { Tick } from '../ui/tick';
import { PersonName } from './person-name';

interface PeoplePickerProps {
  readonly label: string;
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
}

/** Several of a list of people, or of groups. */
export function PeoplePicker({ label, name, people, chosen }: PeoplePickerProps) {
  if (people.length === 0) return null;
  return (
    <fieldset className="picker">
      <legend className="lab small font-semibold">{label}</legend>
      <div className="picker-list">
        {people.map((person) => (
          <Tick
            key={person.id}
            name={name}
            value={person.id}
            label={<PersonName name={person.name} />}
            checked={chosen.includes(person.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
