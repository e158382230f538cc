/** Where each screen is, below wherever the product is served; the desk is at the root. */
export const screenPaths = { wall: '/wall', scenes: '/scenes', data: '/data', briefing: '/briefing' } as const
