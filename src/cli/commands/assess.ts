import type { Command } from 'commander';
export function addAssess(_program: Command): void {}
