import { createActor, type AnyActorScope, type AnyStateMachine } from 'xstate';

/** What an actor's behaviour asks to be done, as XState hands it to an executor. */
export type Asked = Parameters<AnyActorScope['actionExecutor']>[0];

/**
 * A scope in which a machine moves without an actor running: what it asks for is pushed to `asked`. It does what XState's
 * `transition` does, but for making an actor each time, which enters the first state to no purpose and takes more time
 * than the step (see docs/speed.md). Our machines spawn nothing, so one resting actor a machine is enough.
 */
export function restingScope(machine: AnyStateMachine, asked: Asked[]): AnyActorScope {
  let self = actors.get(machine);
  if (self === undefined) {
    self = createActor(machine);
    actors.set(machine, self);
  }
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => asked.push(action),
  };
}

const actors = new WeakMap<AnyStateMachine, AnyActorScope['self'] & { system: AnyActorScope['system'] }>();

const nothing = (): void => undefined;
