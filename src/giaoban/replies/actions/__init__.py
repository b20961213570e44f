"""What people do with replies: write, let leave, judge, give back, keep promises."""
