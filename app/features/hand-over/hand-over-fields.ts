/** The fields that carry what a form makes: the code of a hand-over, and the key of who takes it. */
export const NEW_HAND_OVER = 'handOver';
export const NEW_KEY = 'key';
