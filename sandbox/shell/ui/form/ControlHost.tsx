import { Spinner } from "@fluentui/react-components";
import * as React from "react";
import type { ControlCell, CustomControl } from "../../form/formDefinition";
import { fillIn } from "../../locale/fillIn";
import type { ControlInstance } from "../../pcf/controlInstance";
import type { LoadedControl } from "../../pcf/controlLibrary";
import { ErrorBoundary } from "../ErrorBoundary";
import { ErrorBox } from "../ErrorBox";
import { useWords } from "../ShellContext";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";
import { useAllocation } from "./useAllocation";
import type { HostedDataSet } from "./useControlInstance";
import { useControlInstance } from "./useControlInstance";

interface ControlHostProps {
  readonly cell: ControlCell;
  readonly custom: CustomControl;
  readonly label: string;
  /** The rows of a control that stands on a subgrid. */
  readonly dataSet?: HostedDataSet;
}

/** Loads a custom control and lets it live in its cell; whatever it throws stays in the cell, as an alert. */
export const ControlHost: React.FC<ControlHostProps> = ({ cell, custom, label, dataSet }) => {
  const words = useWords();
  const {
    services: { controls },
  } = useFormSession();
  const name = custom.name ?? "";
  const load = React.useCallback(() => controls.load(name), [controls, name]);
  const loaded = useLoaded(load);
  const title = fillIn(words.controlError, name);
  switch (loaded.status) {
    case "loading":
      return <Spinner size="tiny" label={words.loading} labelPosition="after" />;
    case "failed":
      return <ErrorBox title={title} error={loaded.error} />;
    case "loaded":
      return (
        <ErrorBoundary title={title}>
          <LivingControl
            control={loaded.value}
            cell={cell}
            custom={custom}
            label={label}
            title={title}
            {...(dataSet === undefined ? {} : { dataSet })}
          />
        </ErrorBoundary>
      );
  }
};

const LivingControl: React.FC<ControlHostProps & { readonly control: LoadedControl; readonly title: string }> = ({
  control,
  cell,
  custom,
  label,
  title,
  dataSet,
}) => {
  const session = useFormSession();
  const instance = useControlInstance(control, { session, cell, custom, label, dataSet: dataSet ?? null });
  return instance === null ? null : <InstanceView instance={instance} title={title} />;
};

const InstanceView: React.FC<{ readonly instance: ControlInstance; readonly title: string }> = ({
  instance,
  title,
}) => {
  useObservable(instance);
  const container = React.useRef<HTMLDivElement>(null);
  useAllocation(container, instance);
  const own = instance.error === null ? instance.container : null;
  React.useLayoutEffect(() => {
    if (own !== null) {
      container.current?.append(own);
    }
    return () => {
      own?.remove();
    };
  }, [own]);
  return (
    <div ref={container}>
      {instance.error === null ? instance.element : <ErrorBox title={title} error={instance.error} />}
    </div>
  );
};
