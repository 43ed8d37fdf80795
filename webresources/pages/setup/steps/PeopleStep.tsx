import type { SalesOutcome, SalesProblem } from "../../../../core/ports";
import * as React from "react";
import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { ACCESSES, give, readHolders, readPeople } from "../../../../core/setup/people";
import type { Access, Person } from "../../../../core/setup/people";
import { Notice } from "../components/Notice";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** Who has which role and profile, and giving them. */
export function PeopleStep({ ports, strings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const [people, setPeople] = React.useState<SalesOutcome<readonly Person[]> | null>(null);
  const { store } = ports;
  React.useEffect(() => void readPeople(store).then(setPeople), [store]);
  return (
    <>
      <p className={styles.text}>{strings("PeopleHow")}</p>
      {people?.ok === false && <Notice tone="bad">{describeSetUpProblem(people.problem, strings)}</Notice>}
      {ACCESSES.map((access) => (
        <AccessCard
          key={access.key}
          access={access}
          people={people?.ok === true ? people.value : []}
          ports={ports}
          strings={strings}
        />
      ))}
      <p className={styles.quiet}>{strings("PeopleTeams")}</p>
    </>
  );
}

interface AccessCardProps extends Pick<StepProps, "ports" | "strings"> {
  readonly access: Access;
  readonly people: readonly Person[];
}

function AccessCard({ access, people, ports, strings }: AccessCardProps): React.ReactElement {
  const styles = useStyles();
  const [holders, setHolders] = React.useState<SalesOutcome<readonly string[]> | null>(null);
  const [chosen, setChosen] = React.useState("");
  const [told, setTold] = React.useState<{ readonly name: string } | { readonly problem: SalesProblem } | null>(null);
  const { store } = ports;
  const load = React.useCallback(async () => setHolders(await readHolders(store, access)), [store, access]);
  React.useEffect(() => void load(), [load]);

  const person = people.find(({ id }) => id === chosen);
  const giveTo = async (to: Person) => {
    const outcome = await give(store, access, to);
    setTold(outcome.ok ? { name: to.name } : { problem: outcome.problem });
    await load();
  };
  const name = strings(`Access_${access.key}`);
  return (
    <section className={styles.card} aria-label={name}>
      <h3 className={styles.subheading}>{name}</h3>
      <p className={styles.text}>{strings(`AccessFor_${access.key}`)}</p>
      {holders?.ok === false && <Notice tone="bad">{describeSetUpProblem(holders.problem, strings)}</Notice>}
      {holders?.ok === true && (
        <p className={styles.text}>{holders.value.length === 0 ? strings("PeopleNobody") : holders.value.join(", ")}</p>
      )}
      <div className={mergeClasses(styles.row, styles.bottom)}>
        <Field label={strings("PeoplePerson")} className={styles.grow}>
          <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <option value="">{strings("PeopleChoose")}</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={person === undefined}
          onClick={() => {
            if (person !== undefined) {
              void giveTo(person);
            }
          }}
        >
          {strings("PeopleGive")}
        </Button>
      </div>
      {told !== null &&
        ("name" in told ? (
          <Notice tone="good">{strings("PeopleGiven", told.name)}</Notice>
        ) : (
          <Notice tone="bad">{describeSetUpProblem(told.problem, strings)}</Notice>
        ))}
    </section>
  );
}
