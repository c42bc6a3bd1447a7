<!DOCTYPE html><title>${content.title}</title>
