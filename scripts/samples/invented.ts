/** Every sample says so. */
export const INVENTED = '示例：数据均为虚构，不代表任何中心的真实情况';
