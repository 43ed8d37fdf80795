import { Button, Caption1 } from "@fluentui/react-components";
import * as React from "react";
import type { SignIn, SignInProblem, TokenOutcome } from "../../../core/values/signIn";
import { describeSignIn } from "./describeSignIn";
import type { SignInStrings } from "./signInStrings";

/** How a person signs in on this page. */
export interface SignInPort {
  readonly signIn: (signIn: SignIn) => Promise<TokenOutcome>;
  /** Calls back when somebody has signed in anywhere on the page, until the function given back is called. */
  readonly whenSignedIn: (listener: () => void) => () => void;
}

export interface SignInPromptProps {
  readonly signIn: SignIn;
  readonly port: SignInPort;
  readonly strings: SignInStrings;
  /** There is a token now, by this button or by another one on the page: ask again. */
  readonly onSignedIn: () => void;
}

/** A button that opens Entra ID's window, and what became of it. */
export function SignInPrompt({ signIn, port, strings, onSignedIn }: SignInPromptProps): React.ReactElement {
  const [isOpen, setIsOpen] = React.useState(false);
  const [problem, setProblem] = React.useState<SignInProblem | null>(null);
  const isShown = React.useRef(true);
  React.useEffect(() => port.whenSignedIn(onSignedIn), [port, onSignedIn]);
  React.useEffect(() => () => void (isShown.current = false), []);

  const open = () => {
    setIsOpen(true);
    setProblem(null);
    void port.signIn(signIn).then((outcome) => {
      if (!isShown.current) {
        return;
      }
      setIsOpen(false);
      setProblem(outcome.ok ? null : outcome.problem);
    });
  };
  const told = problem === null ? null : describeSignIn(problem, strings);
  return (
    <>
      <Button size="small" appearance="primary" disabledFocusable={isOpen} onClick={open}>
        {strings("SignIn")}
      </Button>
      <Caption1 role="status">
        {isOpen && strings("SigningIn")}
        {told !== null && `${told.headline}. ${told.explanation}`}
      </Caption1>
    </>
  );
}
