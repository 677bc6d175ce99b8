/** A state in which a conversation may rest; without one: anywhere in the flow. */
export interface FlowPlace {
  flow: string;
  state?: string;
}
